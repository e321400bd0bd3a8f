interface DescriptionListProps {
  /** A name and what there is to say under it; a pair that says nothing is left out. */
  of: readonly (readonly [name: string, value: string | undefined])[]
  class?: string
}

/** Names and what belongs to each. */
export const DescriptionList = ({ of, class: className = 'pairs' }: DescriptionListProps) => (
  <dl class={className}>
    {of.map(
      ([name, value]) =>
        value && (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
)
