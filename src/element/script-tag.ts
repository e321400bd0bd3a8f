import { fromAttributes, fromQuery, type Layer } from '../options/resolve'

/**
 * The script tag that the code came with. To be called while the script runs, since only then the document knows; where
 * it does not (a loader, a tag manager), the last one of our file's name.
 */
export function findScriptTag(): HTMLScriptElement | null {
  const scripts = [document.currentScript, ...[...document.scripts].reverse().filter(({ src }) => isOurs(src))]
  return scripts.find((script): script is HTMLScriptElement => script instanceof HTMLScriptElement) ?? null
}

const isOurs = (src: string) => /\/readiness-check\.js([?#]|$)/.test(src)

/** What the tag says, in its attributes and in the query of its address, the strongest first. */
export const scriptTagLayers = (tag: HTMLScriptElement | null): Layer[] =>
  tag ? [fromAttributes(tag, 'data-'), ...(tag.src ? [fromQuery(tag.src)] : [])] : []
