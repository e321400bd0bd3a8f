/**
 * Attributes of an element that recorders of visits leave out, with all that is in it and each click on it. By default they
 * record the texts, the fields and the clicks of open shadow roots too, and so each answer and who gave it. In this order:
 * rrweb, PostHog, Sentry, FullStory; Hotjar; Clarity; Datadog.
 */
export const hiddenFromRecorders = {
  class: 'rr-block ph-no-capture sentry-block fs-exclude',
  'data-hj-suppress': '',
  'data-clarity-mask': 'true',
  'data-dd-privacy': 'hidden',
}

/**
 * Marks a field itself, by its props. rrweb also records each value that a script gives to a field, a task later: a field
 * that was removed by then is no longer inside of an element that is left out.
 */
export function hideFieldFromRecorders(type: string, props: Record<string, unknown>): void {
  if (/^(input|select|textarea)$/.test(type)) props.class = hiddenFromRecorders.class
}
