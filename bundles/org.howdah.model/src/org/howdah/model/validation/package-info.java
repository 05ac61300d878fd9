/**
 * The rules of a sound design, one class each. They look at the model only; what a technology asks of its links is
 * checked by the technology.
 */
package org.howdah.model.validation;
