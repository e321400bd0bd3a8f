/** Gives a test's page the table of modules that the tag's file hands to its chunks. Bundled by `pdf-page.ts`. */
import { sharedModules } from '../../../src/chunks/shared-modules'

Object.assign(window, { sharedModules })
