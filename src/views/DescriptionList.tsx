interface DescriptionListProps {
  /** Pairs of term and description. A pair with an empty description is not shown. */
  items: readonly (readonly [term: string, description: string | undefined])[]
  class?: string
}

/** A description list (`<dl>`) with one row for each term. */
export const DescriptionList = ({ items, class: className = 'pairs' }: DescriptionListProps) => (
  <dl class={className}>
    {items.map(
      ([term, description]) =>
        description && (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{description}</dd>
          </div>
        ),
    )}
  </dl>
)
