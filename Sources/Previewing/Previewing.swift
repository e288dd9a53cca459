// Previewing
