import type { DrawOp } from './draw-ops'
import { createTopRuleDrawer } from './icons'
import { type LayoutBox, type LayoutSettings, paddedBox } from './text-layout'

/** Returns a function that draws a thin line below a box, for `paddedBox`. */
export const createBottomRuleDrawer =
  (settings: LayoutSettings, width: number) => (page: DrawOp[], x: number, y: number, height: number) =>
    createTopRuleDrawer(settings, width)(page, x, y + height)

/** Space above the heading of a section, in points. */
export const spaceAboveSectionHeading = ({ compact }: LayoutSettings) => (compact ? 14 : 22)

/** Adds padding and a thin line above a box. */
export const boxWithTopRule = (settings: LayoutSettings, box: LayoutBox, width: number) =>
  paddedBox(box, [settings.compact ? 6 : 8, 0, settings.compact ? 0 : 8], createTopRuleDrawer(settings, width))
