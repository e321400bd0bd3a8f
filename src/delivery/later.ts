/** The later file `delivery`: needed only where a webhook, a form or a data layer is configured. */
export { checkContact, longest } from './contact'
export { createDelivery } from './delivery'
