/** What exists already, drawn: discovered on running servers, or imported from files of other tools. */
package org.howdah.ui.internal.found;
