import type { GivenOptions } from '../../src/options/table'

/** A house's look: options to begin with, and its own dark palette where it has one. */
export interface Theme {
  /** Stands in the configurator's address: never changed. */
  id: string
  name: string
  /** One line: whose house it looks like. */
  about: string
  options: Pick<GivenOptions, 'colorScheme' | 'accent' | 'surface' | 'textColor' | 'radius' | 'font' | 'density'>
  /** For the page's style sheet, as `--rc-accent-dark` and so on. */
  dark?: { accent?: string; surface?: string; text?: string }
}

/** Faces that the visitor's system has already, by kind, after https://github.com/system-fonts/modern-font-stacks. */
const FACES = {
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

/** Themes to begin with. Each is readable as it is: the widget corrects none of its colours (a test holds it). */
export const themes: readonly Theme[] = [
  {
    id: 'ledger',
    name: 'Ledger',
    about: 'A private bank: oxblood on cream, old-style serif, square corners.',
    options: { accent: '#8a1529', surface: '#fbf6ea', textColor: '#2a211c', radius: 0, font: FACES.oldStyle },
    dark: { accent: '#eda99b', surface: '#1d1714', text: '#f3e9dc' },
  },
  {
    id: 'switchboard',
    name: 'Switchboard',
    about: 'A software house: indigo on white, the system’s own face, tight rows.',
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
    about: 'Health care: deep teal on the palest mint, soft and round.',
    options: { accent: '#00655f', surface: '#f1faf7', textColor: '#12302e', radius: 20, font: FACES.rounded },
    dark: { accent: '#7fd8cb', surface: '#0c1f1e', text: '#e2f3ef' },
  },
  {
    id: 'terminal',
    name: 'Terminal',
    about: 'A security team: green on black, monospaced, no corner rounded.',
    options: {
      colorScheme: 'dark',
      accent: '#5ee38a',
      surface: '#0a0f0b',
      textColor: '#d5f2dd',
      radius: 0,
      font: FACES.mono,
      density: 'compact',
    },
  },
  {
    id: 'atelier',
    name: 'Atelier',
    about: 'A design studio: black on white, and one red.',
    options: { accent: '#c1001f', surface: '#ffffff', textColor: '#111111', radius: 0, font: FACES.grotesque },
    dark: { accent: '#ff6b61', surface: '#0b0b0b', text: '#f5f5f5' },
  },
  {
    id: 'orchard',
    name: 'Orchard',
    about: 'A cooperative: leaf green on linen, a humanist face.',
    options: { accent: '#2b6000', surface: '#f6f5e9', textColor: '#22291a', radius: 14, font: FACES.humanist },
    dark: { accent: '#b2d98a', surface: '#171c11', text: '#edf1e2' },
  },
  {
    id: 'velvet',
    name: 'Velvet',
    about: 'A night club’s agency: pink light on dark plum, round as it gets.',
    options: {
      colorScheme: 'dark',
      accent: '#f3a3dd',
      surface: '#24122c',
      textColor: '#f8ecf9',
      radius: 24,
      font: FACES.geometric,
    },
  },
  {
    id: 'kiln',
    name: 'Kiln',
    about: 'A maker: terracotta on sand, a slab serif, corners barely broken.',
    options: {
      colorScheme: 'light',
      accent: '#943208',
      surface: '#f7ecdd',
      textColor: '#33231a',
      radius: 6,
      font: FACES.slab,
    },
  },
  {
    id: 'campus',
    name: 'Campus',
    about: 'A university: violet on white, a text face for long reading.',
    options: { accent: '#5b21a6', surface: '#ffffff', textColor: '#221b2e', radius: 4, font: FACES.transitional },
    dark: { accent: '#c9b3f5', surface: '#191424', text: '#f0ecf7' },
  },
  {
    id: 'signal',
    name: 'Signal',
    about: 'A plant: amber on charcoal, narrow industrial type, everything close.',
    options: {
      colorScheme: 'dark',
      accent: '#ffb547',
      surface: '#17191d',
      textColor: '#f1f1ee',
      radius: 2,
      font: FACES.industrial,
      density: 'compact',
    },
  },
  {
    id: 'fjord',
    name: 'Fjord',
    about: 'An insurer: sea blue on ice by day, ice on deep water by night.',
    options: { accent: '#00568f', surface: '#e8f1f7', textColor: '#10263a', radius: 16, font: FACES.geometric },
    dark: { accent: '#82cdf7', surface: '#0b1d2e', text: '#e3eef6' },
  },
  {
    id: 'confetti',
    name: 'Confetti',
    about: 'A consumer brand: magenta on blush, rounded and loud.',
    options: { accent: '#a80058', surface: '#fff0f4', textColor: '#3a1026', radius: 24, font: FACES.rounded },
    dark: { accent: '#ffa3cd', surface: '#2a0d1d', text: '#ffe9f2' },
  },
]
