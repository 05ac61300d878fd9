/** Use cases: the window and the command line call the same ones. */
package org.howdah.app;
