"""The edition's library: conversion, collation, alignment, glossary, search index.

It imports no MkDocs, and writes no file that it was not given.
"""
