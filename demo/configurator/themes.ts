import type { GivenOptions } from '../../src/options/table'

/** A ready-made look: values for the options of the look, and colours for the dark scheme if it has its own. */
export interface Theme {
  /** Stable identifier of the theme: never changed. */
  id: string
  name: string
  /** One line: what kind of organisation the look suits. */
  description: string
  options: Pick<GivenOptions, 'colorScheme' | 'accent' | 'surface' | 'textColor' | 'radius' | 'font' | 'density'>
  /** Dark colours, which the page's style sheet sets as `--rc-accent-dark` and so on. */
  dark?: { accent?: string; surface?: string; text?: string }
}

/**
 * Font stacks of fonts that operating systems ship, by style; from https://github.com/system-fonts/modern-font-stacks.
 */
const FONT_STACKS = {
  oldStyle: "'Iowan Old Style','Palatino Linotype','URW Palladio L',P052,serif",
  transitional: "Charter,'Bitstream Charter','Sitka Text',Cambria,serif",
  slab: "Rockwell,'Rockwell Nova','Roboto Slab','DejaVu Serif','Sitka Small',serif",
  grotesque: "Inter,Roboto,'Helvetica Neue','Arial Nova','Nimbus Sans',Arial,sans-serif",
  geometric: "Avenir,Montserrat,Corbel,'URW Gothic',source-sans-pro,sans-serif",
  humanist: "Seravek,'Gill Sans Nova',Ubuntu,Calibri,'DejaVu Sans',source-sans-pro,sans-serif",
  rounded: "ui-rounded,'Hiragino Maru Gothic ProN',Quicksand,Comfortaa,Manjari,'Arial Rounded MT Bold',sans-serif",
  industrial:
    "Bahnschrift,'DIN Alternate','Franklin Gothic Medium','Nimbus Sans Narrow',sans-serif-condensed,sans-serif",
  mono: "ui-monospace,'Cascadia Code','Source Code Pro',Menlo,Consolas,'DejaVu Sans Mono',monospace",
}

/** Every theme. All colours have enough contrast, so the widget corrects none of them (a unit test checks this). */
export const themes: readonly Theme[] = [
  {
    id: 'ledger',
    name: 'Ledger',
    description: 'A private bank: oxblood on cream, old-style serif, square corners.',
    options: { accent: '#8a1529', surface: '#fbf6ea', textColor: '#2a211c', radius: 0, font: FONT_STACKS.oldStyle },
    dark: { accent: '#eda99b', surface: '#1d1714', text: '#f3e9dc' },
  },
  {
    id: 'switchboard',
    name: 'Switchboard',
    description: 'A software house: indigo on white, the system’s own face, tight rows.',
    options: {
      accent: '#4a35d6',
      surface: '#ffffff',
      textColor: '#16162b',
      radius: 10,
      font: 'system',
      density: 'compact',
    },
    dark: { accent: '#a9a6ff', surface: '#13131f', text: '#ececf8' },
  },
  {
    id: 'clinic',
    name: 'Clinic',
    description: 'Health care: deep teal on the palest mint, soft and round.',
    options: { accent: '#00655f', surface: '#f1faf7', textColor: '#12302e', radius: 20, font: FONT_STACKS.rounded },
    dark: { accent: '#7fd8cb', surface: '#0c1f1e', text: '#e2f3ef' },
  },
  {
    id: 'terminal',
    name: 'Terminal',
    description: 'A security team: green on black, monospaced, no corner rounded.',
    options: {
      colorScheme: 'dark',
      accent: '#5ee38a',
      surface: '#0a0f0b',
      textColor: '#d5f2dd',
      radius: 0,
      font: FONT_STACKS.mono,
      density: 'compact',
    },
  },
  {
    id: 'atelier',
    name: 'Atelier',
    description: 'A design studio: black on white, and one red.',
    options: { accent: '#c1001f', surface: '#ffffff', textColor: '#111111', radius: 0, font: FONT_STACKS.grotesque },
    dark: { accent: '#ff6b61', surface: '#0b0b0b', text: '#f5f5f5' },
  },
  {
    id: 'orchard',
    name: 'Orchard',
    description: 'A cooperative: leaf green on linen, a humanist face.',
    options: { accent: '#2b6000', surface: '#f6f5e9', textColor: '#22291a', radius: 14, font: FONT_STACKS.humanist },
    dark: { accent: '#b2d98a', surface: '#171c11', text: '#edf1e2' },
  },
  {
    id: 'velvet',
    name: 'Velvet',
    description: 'A night club’s agency: pink light on dark plum, round as it gets.',
    options: {
      colorScheme: 'dark',
      accent: '#f3a3dd',
      surface: '#24122c',
      textColor: '#f8ecf9',
      radius: 24,
      font: FONT_STACKS.geometric,
    },
  },
  {
    id: 'kiln',
    name: 'Kiln',
    description: 'A maker: terracotta on sand, a slab serif, corners barely broken.',
    options: {
      colorScheme: 'light',
      accent: '#943208',
      surface: '#f7ecdd',
      textColor: '#33231a',
      radius: 6,
      font: FONT_STACKS.slab,
    },
  },
  {
    id: 'campus',
    name: 'Campus',
    description: 'A university: violet on white, a text face for long reading.',
    options: { accent: '#5b21a6', surface: '#ffffff', textColor: '#221b2e', radius: 4, font: FONT_STACKS.transitional },
    dark: { accent: '#c9b3f5', surface: '#191424', text: '#f0ecf7' },
  },
  {
    id: 'signal',
    name: 'Signal',
    description: 'A plant: amber on charcoal, narrow industrial type, everything close.',
    options: {
      colorScheme: 'dark',
      accent: '#ffb547',
      surface: '#17191d',
      textColor: '#f1f1ee',
      radius: 2,
      font: FONT_STACKS.industrial,
      density: 'compact',
    },
  },
  {
    id: 'fjord',
    name: 'Fjord',
    description: 'An insurer: sea blue on ice by day, ice on deep water by night.',
    options: { accent: '#00568f', surface: '#e8f1f7', textColor: '#10263a', radius: 16, font: FONT_STACKS.geometric },
    dark: { accent: '#82cdf7', surface: '#0b1d2e', text: '#e3eef6' },
  },
  {
    id: 'confetti',
    name: 'Confetti',
    description: 'A consumer brand: magenta on blush, rounded and loud.',
    options: { accent: '#a80058', surface: '#fff0f4', textColor: '#3a1026', radius: 24, font: FONT_STACKS.rounded },
    dark: { accent: '#ffa3cd', surface: '#2a0d1d', text: '#ffe9f2' },
  },
]
