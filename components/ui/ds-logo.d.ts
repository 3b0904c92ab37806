/** The design system has the logo as a data address, but no exported component for it on its own. */
declare module '@skatteetaten/ds-layout/TopBannerLogo/ske-logo.svg.esm.js' {
  const dataUri: string;
  export default dataUri;
}
