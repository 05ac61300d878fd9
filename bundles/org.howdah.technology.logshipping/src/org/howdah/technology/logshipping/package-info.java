/** Log shipping by WAL files. */
package org.howdah.technology.logshipping;
