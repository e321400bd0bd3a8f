/**
 * The numbers of the standard's clauses and controls to which a question, gap or cap refers, each in a small outlined
 * box.
 */
export const References = ({ references }: { references: readonly string[] }) => (
  <span>
    {references.map(reference => (
      <span key={reference} data-ref={reference}>
        {reference}
      </span>
    ))}
  </span>
)
