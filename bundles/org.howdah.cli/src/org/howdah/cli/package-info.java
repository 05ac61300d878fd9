/** The headless application. */
package org.howdah.cli;
