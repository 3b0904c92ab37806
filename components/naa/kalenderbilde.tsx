/** A drawing of a person and a calendar. Decorative, so it is hidden from screen readers. */
export function Kalenderbilde() {
  const ruter = Array.from({ length: 15 }, (_, nr) => ({
    x: 34 + (nr % 5) * 22,
    y: 62 + Math.floor(nr / 5) * 22,
    nr,
  }));
  return (
    <svg viewBox="0 0 270 140" className="w-full max-w-80" aria-hidden="true" focusable="false">
      <rect
        x="18"
        y="18"
        width="136"
        height="114"
        rx="8"
        fill="var(--palette-graphite-0)"
        stroke="var(--palette-burgundy-100)"
        strokeWidth="4"
      />
      <path
        d="M18 48h136M48 8v20M124 8v20"
        stroke="var(--palette-burgundy-100)"
        strokeWidth="6"
        strokeLinecap="round"
      />
      {ruter.map(({ x, y, nr }) => (
        <rect
          key={nr}
          x={x}
          y={y}
          width="14"
          height="14"
          rx="3"
          fill={
            nr === 6
              ? 'var(--palette-burgundy-70)'
              : nr === 8
                ? 'var(--palette-forest-70)'
                : 'var(--palette-graphite-10)'
          }
        />
      ))}
      <path d="M186 124c0-34 12-52 32-52s32 18 32 52z" fill="var(--palette-forest-30)" />
      <circle cx="218" cy="52" r="19" fill="var(--palette-ochre-30)" />
      <path d="M199 50c0-26 38-26 38 0-8-8-30-8-38 0z" fill="var(--palette-graphite-100)" />
      <path d="M170 126h94" stroke="var(--palette-ochre-70)" strokeWidth="6" strokeLinecap="round" />
    </svg>
  );
}
