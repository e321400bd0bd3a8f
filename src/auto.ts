/** `readiness-check/auto`: registers `<readiness-check>`. */
import { register } from './element/npm'

register()
