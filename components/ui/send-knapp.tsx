/** The button that sends a form. While it is sent, the page shows that it is working. */
export function SendKnapp({
  sender = false,
  fylt = true,
  children,
}: {
  sender?: boolean;
  fylt?: boolean;
  children: string;
}) {
  return (
    <button type="submit" className={`ds-pille ${fylt ? 'ds-fylt' : ''}`} aria-busy={sender || undefined}>
      {children}
      {sender && <span aria-hidden="true" className="lenke-laster" />}
    </button>
  );
}
