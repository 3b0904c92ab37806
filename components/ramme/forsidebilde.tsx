const HAKE = 'm-4 0 3 3 5-6';
const KRYSS = 'm-3-3 6 6m0-6-6 6';
const KLOKKE = 'm0-4v4l3 2';

/** Rows of the picture: the day, how far the lines of text reach, and the mark in its colours. */
const RADER = [
  { dag: '10', bredde: 110, merke: KLOKKE, bunn: 'ochre-10', strek: 'graphite-100' },
  { dag: '15', bredde: 90, merke: KLOKKE, bunn: 'graphite-10', strek: 'graphite-100' },
  { dag: '24', bredde: 120, merke: HAKE, bunn: 'forest-10', strek: 'forest-100' },
] as const;

/** The months of the picture with the number of frister, of which those before the tenth month are done. */
const AARET = [0, 2, 1, 2, 0, 3, 0, 3, 2, 2, 0, 3];

const palett = (farge: string) => `var(--palette-${farge})`;

/** A drawing of the service: a late task, the next tasks, and the year. It has no words, so it needs no translation. */
export function Forsidebilde({ navn }: { navn: string }) {
  return (
    <svg
      role="img"
      aria-label={navn}
      viewBox="0 0 320 300"
      className="w-full max-w-md"
      strokeWidth="2"
      fill="none"
    >
      <rect
        x="1"
        y="1"
        width="318"
        height="298"
        rx="8"
        fill={palett('graphite-0')}
        stroke={palett('graphite-30')}
      />
      <rect x="16" y="16" width="288" height="76" rx="4" fill={palett('burgundy-10')} />
      <path d="M18 16v76" stroke={palett('burgundy-70')} strokeWidth="4" />
      <path d={`M42 36${KRYSS}`} stroke={palett('burgundy-70')} strokeLinecap="round" />
      <path d="M58 36h70" stroke={palett('burgundy-70')} strokeWidth="6" strokeLinecap="round" />
      <path d="M38 54h180" stroke={palett('graphite-100')} strokeWidth="8" strokeLinecap="round" />
      <rect x="36" y="66" width="72" height="18" rx="9" fill={palett('azure-70')} />
      <path d="M52 75h40" stroke={palett('graphite-0')} strokeWidth="4" strokeLinecap="round" />
      {RADER.map(({ dag, bredde, merke, bunn, strek }, nr) => (
        <g key={dag} transform={`translate(16 ${104 + nr * 44})`}>
          <path d="M0 0h288" stroke={palett('graphite-10')} />
          <text x="4" y="30" fontSize="20" fontWeight="700" fill={palett('graphite-100')}>
            {dag}
          </text>
          <path
            d={`M52 16h${bredde}`}
            stroke={palett('graphite-100')}
            strokeWidth="7"
            strokeLinecap="round"
          />
          <path
            d={`M52 30h${bredde - 30}`}
            stroke={palett('graphite-30')}
            strokeWidth="5"
            strokeLinecap="round"
          />
          <rect x="216" y="11" width="72" height="22" rx="4" fill={palett(bunn)} />
          <path d={`M230 22${merke}`} stroke={palett(strek)} strokeLinecap="round" strokeLinejoin="round" />
          <path d="M244 22h34" stroke={palett(strek)} strokeWidth="5" strokeLinecap="round" />
        </g>
      ))}
      {AARET.map((antall, maaned) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the months are in order
        <g key={maaned} transform={`translate(${16 + maaned * 24} 248)`}>
          <rect width="21" height="36" rx="3" stroke={palett(maaned === 10 ? 'azure-70' : 'graphite-30')} />
          {Array.from({ length: antall }, (_, nr) => (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: the marks are alike
              key={nr}
              cx="10.5"
              cy={8 + nr * 10}
              r="3"
              {...(maaned < 10 ? { fill: palett('forest-100') } : { stroke: palett('graphite-70') })}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
