/** Gets a fault of ours that holds up one reminder and no other, to be logged. */
export type OnFeil = (feil: unknown) => void;

/** For callers that have nothing to say about it. */
export const ignoreFeil: OnFeil = () => {};
