# C code of other packages calls the core, as bridge.c says.

r_command <- function(..., env = character()) {
  r <- file.path(R.home("bin"), "R")
  system2(r, c("CMD", ...), stdout = TRUE, stderr = TRUE, env = env)
}

test_that("other packages call the core from C", {
  skip_on_cran()
  compiler <- strsplit(r_command("config", "CC")[1], " ")[[1]][1]
  skip_if(any(Sys.which(c(compiler, "make")) == ""), "no compiler")
  folder <- tempfile("linked")
  dir.create(folder)
  file.copy("linked.c", folder)
  headers <- shQuote(paste0("-I", system.file("include", package = "ebit")))
  said <- r_command(
    "SHLIB", file.path(folder, "linked.c"),
    env = paste0("PKG_CPPFLAGS=", headers)
  )
  shared <- file.path(folder, paste0("linked", .Platform$dynlib.ext))
  expect_true(file.exists(shared), info = paste(said, collapse = "\n"))
  chsh_of <- getNativeSymbolInfo("linked_chsh", dyn.load(shared))
  rho <- bell_state(1)
  expect_identical(.Call(chsh_of, rho + 0i), chsh(rho))
  expect_error(.Call(chsh_of, 2 * rho + 0i), "rho is a matrix of trace 2")
  dyn.unload(shared)
})
