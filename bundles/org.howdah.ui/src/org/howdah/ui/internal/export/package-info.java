/** The picture on paper and in files. */
package org.howdah.ui.internal.export;
