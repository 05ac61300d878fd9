/** The rules of a sound design, one class each. */
package org.howdah.model.validation;
