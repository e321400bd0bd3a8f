/**
 * Puts the table of modules that the tag's file and the chunk `check` share with later chunks on a test's page. `pdf-page.ts`
 * bundles this file.
 */
import { modulesOfCheck } from '../../../src/chunks/modules-of-check'
import { sharedModules } from '../../../src/chunks/shared-modules'

Object.assign(window, { sharedModules: [...sharedModules, ...modulesOfCheck] })
