/** The design system has the logo as a data URI, but exports no component for it alone. */
declare module '@skatteetaten/ds-layout/TopBannerLogo/ske-logo.svg.esm.js' {
  const dataUri: string;
  export default dataUri;
}
