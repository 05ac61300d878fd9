/** Serves pages and their sockets to the browsers of this machine, and to nobody else. */
package org.howdah.web;
