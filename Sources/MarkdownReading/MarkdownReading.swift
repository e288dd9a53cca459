// MarkdownReading
