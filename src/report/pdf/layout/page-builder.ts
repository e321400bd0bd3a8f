import { type Bookmark, type Op, part } from './draw-ops'
import type { Box, Setting } from './text-layout'

/** How far the lowest content stays from the edge: the foot has its place there. */
const FOOT = 41

/** Pages that fill from the top. What is placed is never split; a page that has no room for it is followed by a new one. */
export class PageBuilder {
  readonly pages: Op[][] = []
  readonly bookmarks: Bookmark[] = []
  readonly root = part(null, 'Document')
  readonly left: number
  /** Of the space between the margins. */
  readonly width: number
  /** Where content begins on the second page and after. */
  readonly #top: number
  #y = 0

  constructor(readonly setting: Setting) {
    this.left = setting.paper.margin
    this.width = setting.paper.width - 2 * setting.paper.margin
    this.#top = setting.tight ? 30 : 40
    this.turn()
  }

  /** Begins a new page. */
  turn() {
    this.pages.push([])
    this.#y = this.pages.length > 1 ? this.#top : 0
  }

  get page(): Op[] {
    return this.pages.at(-1) as Op[]
  }

  /** What is left of the page. */
  get room() {
    return this.setting.paper.height - FOOT - this.#y
  }

  /** What a page holds. */
  get pageful() {
    return this.setting.paper.height - FOOT - this.#top
  }

  get isFresh() {
    return this.#y <= this.#top
  }

  /**
   * Places a box under what is there already.
   * @param gap space before it, left out at the top of a page
   * @param x from the margin; the sheet's edge is at minus the margin
   * @param follow height of what has to stand on the same page after it
   */
  place(box: Box, gap = 0, { x = 0, follow = 0 } = {}): void {
    if (!this.isFresh) {
      if (box.height + gap + follow > this.room) this.turn()
      else this.#y += gap
    }
    box.draw(this.page, this.left + x, this.#y)
    this.#y += box.height
  }

  /** Marks what was placed last, of this height, in the reader's list of contents. */
  mark(title: string, height: number, under?: Bookmark): Bookmark {
    const bookmark = { title, page: this.pages.length - 1, top: Math.max(0, this.#y - height - 8), bookmarks: [] }
    const list = under?.bookmarks ?? this.bookmarks
    list.push(bookmark)
    return bookmark
  }
}
