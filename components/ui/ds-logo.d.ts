/** The design system has its logos as data URIs, but exports no component for them alone. */
declare module '@skatteetaten/ds-layout/TopBannerLogo/ske-logo.svg.esm.js' {
  const dataUri: string;
  export default dataUri;
}
declare module '@skatteetaten/ds-layout/Footer/logo_no.svg.esm.js' {
  const dataUri: string;
  export default dataUri;
}
declare module '@skatteetaten/ds-layout/Footer/logo_en.svg.esm.js' {
  const dataUri: string;
  export default dataUri;
}
