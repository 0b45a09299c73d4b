/** WordprocessingML from named styles, written into an OPC package of POI's. */
package io.rolloutplaybook.render.docx;
