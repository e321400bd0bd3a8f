import { splitAtCode } from '../app/option-title'

/** A text with Markdown code spans, shown with `code` elements. */
export const MarkdownText = ({ children }: { children: string }) => (
  <>{splitAtCode(children).map((part, at) => (at % 2 ? <code key={part}>{part}</code> : part))}</>
)
