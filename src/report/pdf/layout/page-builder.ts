import { addStructureElement, type Bookmark, type DrawOp } from './draw-ops'
import type { LayoutBox, LayoutSettings } from './text-layout'

/** Height at the bottom of each page that is reserved for the footer, in points. */
const FOOTER_HEIGHT = 41

/**
 * Fills pages from top to bottom with boxes. A box is never split: if it does not fit on the page, it is placed on a new
 * page.
 */
export class PageBuilder {
  readonly pages: DrawOp[][] = []
  readonly bookmarks: Bookmark[] = []
  readonly root = addStructureElement(null, 'Document')
  readonly left: number
  /** Width between the margins. */
  readonly width: number
  /** Distance of the content from the top edge, from the second page on. */
  readonly #top: number
  #y = 0

  constructor(readonly settings: LayoutSettings) {
    this.left = settings.pageSize.margin
    this.width = settings.pageSize.width - 2 * settings.pageSize.margin
    this.#top = settings.compact ? 30 : 40
    this.startPage()
  }

  /** Starts a new page. */
  startPage() {
    this.pages.push([])
    this.#y = this.pages.length > 1 ? this.#top : 0
  }

  get page(): DrawOp[] {
    return this.pages.at(-1) as DrawOp[]
  }

  /** Height that is left on the current page. */
  get remainingHeight() {
    return this.settings.pageSize.height - FOOTER_HEIGHT - this.#y
  }

  /** Height of the content of a full page. */
  get fullPageHeight() {
    return this.settings.pageSize.height - FOOTER_HEIGHT - this.#top
  }

  /** Whether the current page has no content yet. */
  get isAtPageTop() {
    return this.#y <= this.#top
  }

  /**
   * Places a box below the content of the current page, or on a new page.
   *
   * @param gap space above the box, omitted at the top of a page
   * @param x distance from the left margin; negative values reach into the margin
   * @param follow height of the content after the box that must be on the same page
   */
  place(box: LayoutBox, gap = 0, { x = 0, follow = 0 } = {}): void {
    if (!this.isAtPageTop) {
      if (box.height + gap + follow > this.remainingHeight) this.startPage()
      else this.#y += gap
    }
    box.draw(this.page, this.left + x, this.#y)
    this.#y += box.height
  }

  /** Adds a bookmark to the box that was placed last. `height` is the height of that box. */
  addBookmark(title: string, height: number, parent?: Bookmark): Bookmark {
    const bookmark = { title, page: this.pages.length - 1, top: Math.max(0, this.#y - height - 8), bookmarks: [] }
    const list = parent?.bookmarks ?? this.bookmarks
    list.push(bookmark)
    return bookmark
  }
}
