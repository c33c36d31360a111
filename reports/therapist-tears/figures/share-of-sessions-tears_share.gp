# Draws share-of-sessions-tears_share.svg from share-of-sessions-tears_share.tsv beside it: gnuplot share-of-sessions-tears_share.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' share-of-sessions-tears_share.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,208 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,1092 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,1.82in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "share-of-sessions-tears_share." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set multiplot
set style fill solid 1 noborder
set boxwidth 4.5
set xrange [0.0:105.0]
set yrange [0:271.08000000000004]
set xtics ("0" 0.0, "20" 20.0, "40" 40.0, "60" 60.0, "80" 80.0, "100" 100.0)
set ytics ("0" 0.0, "100" 100.0, "200" 200.0)
set grid ytics lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4)
unset label
set label "n = 355" at screen 0.09225, screen 0.95192 left front
set lmargin at screen 0.09225
set rmargin at screen 0.955
set tmargin at screen 0.875
set bmargin at screen 0.25
set label "Percent of sessions cried in" at screen 0.5, screen 0.07692 center front
plot "share-of-sessions-tears_share.tsv" skip 1 using 2:3 with boxes lc rgb "#3b82c4" notitle
unset multiplot
set output
