/** A promise that a drill tries, and what it measured. */
export interface Loefte {
  loefte: string;
  holder: boolean;
  /** The figure, with its unit. */
  tall: string;
}

/** A drill: breaks something on purpose, and says what held. */
export interface Oevelse {
  overskrift: string;
  /** Debian's packages it needs, each with a command that succeeds where it is there. */
  pakker: Readonly<Record<string, readonly [string, ...string[]]>>;
  run: () => Promise<Loefte[]>;
}
