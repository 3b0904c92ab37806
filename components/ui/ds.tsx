'use client';

/**
 * The parts of Skatteetaten's design system that the product uses. They hold hooks and so belong to the client side;
 * importing them from one file that says so lets server components use them. Each is drawn on the server too.
 */
export { Button } from '@skatteetaten/ds-buttons';
export { ErrorSummary, RadioGroup, Select, TextField } from '@skatteetaten/ds-forms';
export { Footer } from '@skatteetaten/ds-layout';
export { Alert } from '@skatteetaten/ds-status';
