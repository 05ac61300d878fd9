/** Pages of our own in SWT's browser: one host for them, with the keyboard mended and each key given to one owner. */
package org.howdah.ui.browser;
