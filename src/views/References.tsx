/** The numbers of clauses and controls, each a chip. */
export const References = ({ of }: { of: readonly string[] }) => (
  <span class="references">
    {of.map(reference => (
      <span key={reference} data-ref={reference}>
        {reference}
      </span>
    ))}
  </span>
)
