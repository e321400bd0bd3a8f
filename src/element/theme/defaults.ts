/** The colours where the partner names none: each scheme has its own. */
export const LIGHT = { surface: '#fff', textColor: '#151a26', accent: '#1b4fc4' }
export const DARK = { surface: '#14181f', textColor: '#eceff5', accent: '#81a9ff' }
