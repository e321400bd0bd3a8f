/**
 * Hides wheel and touch events inside an element from listeners of the page around it. Scripts for smooth scrolling, such as
 * Lenis, listen on the window, prevent the browser's own scrolling, and scroll the page. Nothing inside an element that
 * covers the page would scroll.
 */
export function keepScrollingInside(element: HTMLElement): void {
  for (const type of ['wheel', 'touchstart', 'touchmove', 'touchend'])
    element.addEventListener(type, event => event.stopPropagation(), { passive: true })
}
