/** The numbers of clauses and controls, each a chip. */
export const References = ({ of }: { of: readonly string[] }) => (
  <span>
    {of.map(reference => (
      <span key={reference} data-ref={reference}>
        {reference}
      </span>
    ))}
  </span>
)
