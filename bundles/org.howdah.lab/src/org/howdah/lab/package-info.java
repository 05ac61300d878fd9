/** The local test environment. */
package org.howdah.lab;
