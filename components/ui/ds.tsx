'use client';

/**
 * The components of Skatteetaten's design system that the product uses. They use hooks and so belong to the
 * client side; this file is marked as such, so that server components can import them. All are also rendered
 * on the server.
 */
export { Button } from '@skatteetaten/ds-buttons';
export { ErrorSummary, RadioGroup, Select, TextField } from '@skatteetaten/ds-forms';
export { Footer } from '@skatteetaten/ds-layout';
export { Alert } from '@skatteetaten/ds-status';
