# Draws linear-correlates-matrix.svg from linear-correlates-matrix.tsv beside it: gnuplot linear-correlates-matrix.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' linear-correlates-matrix.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,196 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,1029 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,1.715in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "linear-correlates-matrix." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.4125
set rmargin at screen 0.8325
set tmargin at screen 0.97959
set bmargin at screen 0.12245
set label "2" at screen 0.05, screen 0.83673 right front
set label "Crying in daily life" at screen 0.07, screen 0.91837 left front
set label "(times in four" at screen 0.07, screen 0.83673 left front
set label "weeks)" at screen 0.07, screen 0.7551 left front
set label "3" at screen 0.05, screen 0.55102 right front
set label "Age in years" at screen 0.07, screen 0.55102 left front
set label "4" at screen 0.05, screen 0.26531 right front
set label "Years since the" at screen 0.07, screen 0.30612 left front
set label "licence" at screen 0.07, screen 0.22449 left front
unset ytics
set xtics ("1" 1, "2" 2, "3" 3)
set xrange [0.5:3.5]
set yrange [4.5:1.5]
set cbrange [-1:1]
set palette defined (-1 "#e08a3c", -0.5 "#efc39a", 0 "#f3f3f1", 0.5 "#a9c8e6", 1 "#5b9bd5")
unset colorbox
plot "linear-correlates-matrix.tsv" skip 1 using 2:3:(0.48):(0.48):4 with boxxyerror fs solid 1 noborder lc palette notitle, \
  "" skip 1 using 2:3:5 with labels tc rgb "#1a1a1a" notitle
set output
