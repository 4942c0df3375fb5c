/** The sign of sales work: two hands that meet. Drawn as one line, since a board may show it on every card. */
export const SalesIcon = ({ className }: { readonly className?: string | undefined }) => (
  <svg
    className={className}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d="m3 12 5-5 4 3 4-3 5 5-6 6-3-2-3 2z" />
  </svg>
);
