/** The colours where the partner names none: each scheme has its own. */
export const LIGHT_COLORS = { surface: '#fff', textColor: '#151a26', accent: '#1b4fc4' }
export const DARK_COLORS = { surface: '#14181f', textColor: '#eceff5', accent: '#81a9ff' }
