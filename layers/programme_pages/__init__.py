"""The programme's pages for people: content, stated figures, institutions, documents, agenda, gallery. Readable without scripts."""
