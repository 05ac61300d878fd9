/** The workbench window. */
package org.howdah.ui;
