package io.rolloutplaybook.render.pdf;

import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Block.Cover;
import io.rolloutplaybook.document.Block.Orientation;
import io.rolloutplaybook.document.Block.PageBreak;
import io.rolloutplaybook.document.Block.Section;
import io.rolloutplaybook.document.Block.Sheet;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.render.Contents;
import io.rolloutplaybook.render.Rendered;
import io.rolloutplaybook.render.Renderer;
import io.rolloutplaybook.render.font.FontSet;
import io.rolloutplaybook.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;

/**
 * Draws documents as tagged PDF: PDF/UA-1, and PDF/A-2a as well when there is nothing to fill in.
 */
public final class PdfRenderer implements Renderer {
  @Override
  public OutputFormat format() {
    return OutputFormat.PDF;
  }

  @Override
  public Rendered render(Document document, Theme theme) throws IOException {
    Document shown = document.in(OutputFormat.PDF);
    try {
      return Contents.whereWanted(shown, theme, content -> draw(content, theme));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Draft draw(Document document, Theme theme) throws IOException {
    FontSet fontSet = new FontSet(theme.fonts());
    PdfFonts fonts = new PdfFonts(fontSet);
    PdfFile file = new PdfFile(fonts);
    LayoutContext context = new LayoutContext(theme, fontSet, file, document.sections());
    List<PageFlow.Part> parts = new Parts(context, document).all();
    new PageFlow(context, document).paint(parts);
    return new Draft(document, fonts, file);
  }

  /** Painted pages; fonts are embedded and bytes are written only for those that are wanted. */
  private record Draft(Document document, PdfFonts fonts, PdfFile file) implements Contents.Draft {
    @Override
    public int pages() {
      return file.pageCount();
    }

    @Override
    public Rendered finish() throws IOException {
      try (var pdf = file.document()) {
        file.complete();
        DocumentProperties.write(file, document);
        pdf.setVersion(1.7f);
        pdf.setDocumentId(file.identity());
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        pdf.save(out, CompressParameters.DEFAULT_COMPRESSION);
        return new Rendered(out.toByteArray(), pages(), fonts.missing());
      }
    }
  }

  /** Divides a document into stretches of pages of one kind. */
  private static final class Parts {
    private final LayoutContext context;
    private final Document document;
    private final List<PageFlow.Part> parts = new ArrayList<>();
    private final List<Block> pending = new ArrayList<>();
    private Orientation orientation = Orientation.PORTRAIT;

    Parts(LayoutContext context, Document document) {
      this.context = context;
      this.document = document;
    }

    List<PageFlow.Part> all() throws IOException {
      for (Block block : document.blocks()) {
        add(block);
      }
      flush();
      return parts;
    }

    private void add(Block block) throws IOException {
      if (block instanceof Cover cover && context.theme().cover().show()) {
        cover(cover);
      } else if (block instanceof Sheet sheet && sheet.blocks().stream().anyMatch(Parts::turns)) {
        for (Block inner : sheet.blocks()) {
          add(inner);
        }
      } else {
        Orientation wanted =
            block instanceof Section section ? section.orientation() : Orientation.PORTRAIT;
        boolean follows = block instanceof PageBreak;
        if (!follows && wanted != orientation) {
          flush();
          orientation = wanted;
        }
        pending.add(block);
      }
    }

    private static boolean turns(Block block) {
      return block instanceof Section;
    }

    private void flush() {
      if (!pending.isEmpty()) {
        Frame frame = Frame.of(context.theme().page(), orientation);
        List<Piece> pieces =
            new BlockLayout(context, frame.textWidth(), frame.textHeight(), context.file().root())
                .flow(pending);
        if (!pieces.isEmpty()) {
          parts.add(new PageFlow.Part(frame, pieces, false));
        }
        pending.clear();
      }
    }

    private void cover(Cover cover) throws IOException {
      flush();
      Frame frame = Frame.of(context.theme().page(), Orientation.PORTRAIT);
      CoverLayout.Laid laid = new CoverLayout(context, frame, context.file().root()).lay(cover);
      parts.add(new PageFlow.Part(frame, List.of(laid.page()), true));
      if (!laid.rest().isEmpty()) {
        parts.add(new PageFlow.Part(frame, laid.rest(), false));
      }
    }
  }
}
