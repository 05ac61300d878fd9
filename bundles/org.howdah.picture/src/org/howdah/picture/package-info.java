/** What a topology looks like: places, shapes, colours, and files made of them. Nothing here opens a window. */
package org.howdah.picture;
